type Opener = () => void;

let opener: Opener | null = null;

/** Opens the search dialog; does nothing before the page has one. */
export function openSearch(): void {
  opener?.();
}

/** Says how the search dialog of this page is opened; returns the function that takes it back. */
export function provideSearch(open: Opener): () => void {
  opener = open;
  return () => {
    if (opener === open) opener = null;
  };
}
