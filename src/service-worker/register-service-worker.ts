/** Placeholder until merge. */
export function registerServiceWorker(_baseUrl: string): void {}
