/** English words that tell nothing about an error: not in the index, and not asked for. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been being but by can cannot could did do does for from had has have how i if in
  into is it its just me my no not of on or our own s so such than that the their them then there these
  they this those to too was we were what when where which while who why will with would you your im ive
  isnt cant dont doesnt didnt wont get gets getting got keep keeps still`.split(/\s+/),
);

/** Words that stand in nearly every question about an API: looked for only where nothing else was typed. */
export const faintWords: ReadonlySet<string> = new Set(
  'error errors problem issue api call calls fail fails failed failing'.split(' '),
);
