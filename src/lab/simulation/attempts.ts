/** Requests in the order in which they reached the server, in columns. Times in milliseconds from the start. */
export class Attempts {
  length = 0;
  /** When it was sent. */
  at = new Int32Array(1024);
  client = new Uint16Array(1024);
  /** When its call was due. */
  due = new Int32Array(1024);
  /** `wait_seconds` of its 429; 0 where it was accepted. */
  wait = new Int32Array(1024);

  push(at: number, client: number, due: number, wait: number): void {
    const row = this.length++;
    if (row === this.at.length) this.grow();
    this.at[row] = at;
    this.client[row] = client;
    this.due[row] = due;
    this.wait[row] = wait;
  }

  private grow(): void {
    const size = this.at.length * 2;
    const larger = <T extends Int32Array | Uint16Array>(column: T, copy: T): T => {
      copy.set(column);
      return copy;
    };
    this.at = larger(this.at, new Int32Array(size));
    this.client = larger(this.client, new Uint16Array(size));
    this.due = larger(this.due, new Int32Array(size));
    this.wait = larger(this.wait, new Int32Array(size));
  }
}
