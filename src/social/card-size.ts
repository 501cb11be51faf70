/** Width and height of a card in pixels: what the Open Graph readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const;
