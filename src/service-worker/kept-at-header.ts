/** The header of a kept copy that says when it was kept, in milliseconds of the epoch. */
export const keptAtHeader = 'x-kept-at';
