/**
 * The next request of each client: a binary heap over client numbers, the earliest time first, then the lowest number.
 * Every client is in it at most once.
 */
export class EventQueue {
  private readonly heap: Int32Array;
  private readonly times: Float64Array;
  private size = 0;

  constructor(clients: number) {
    this.heap = new Int32Array(clients);
    this.times = new Float64Array(clients);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The time of the first entry; Infinity where there is none. */
  get nextTime(): number {
    return this.isEmpty ? Infinity : this.times[this.heap[0]!]!;
  }

  push(client: number, time: number): void {
    this.times[client] = time;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent]!;
      if (this.isBefore(above, client)) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = client;
  }

  /** Removes the first entry and returns its client. The queue must not be empty. */
  pop(): number {
    const first = this.heap[0]!;
    const last = this.heap[--this.size]!;
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < this.size && this.isBefore(this.heap[right]!, this.heap[child]!)) child = right;
      if (this.isBefore(last, this.heap[child]!)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = last;
    return first;
  }

  private isBefore(a: number, b: number): boolean {
    const difference = this.times[a]! - this.times[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }
}
