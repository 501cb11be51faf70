/** A PNG of the favicon for the home screen. */
export interface Icon {
  /** From the site’s base. */
  file: string;
  /** Width and height in pixels. */
  size: number;
  /** Whether a system may crop it to its own shape. */
  maskable: boolean;
}

export const icons: readonly Icon[] = [
  { file: '/img/icon-192.png', size: 192, maskable: false },
  { file: '/img/icon-512.png', size: 512, maskable: false },
  { file: '/img/icon-maskable-512.png', size: 512, maskable: true },
];
