/** An entry that one or more words found, by its number. */
export interface Hit {
  entry: number;
  score: number;
  /** The terms of the index that matched. */
  terms: readonly string[];
}

/** What one typed word found. */
export interface WordHits {
  hits: readonly Hit[];
  /** The word was corrected: it counts half when not every word matches. */
  isCorrected: boolean;
}

/** The share of the words that an entry must have where none has all. */
const leastShare = 0.5;
/** A code’s page is what most readers look for. */
const codeBoost = 1.5;
/** How much more an entry counts whose title says what was typed and nothing else. */
const titleBoost = 0.8;
const mostOfPage = 4;

/** Where an entry stands, and the terms of its title. */
export interface Place {
  page: string;
  path: string;
  titleTerms: ReadonlySet<string>;
}

/**
 * The entries that have every word, else those that have half of them, best first. Entries of the favoured page
 * come before all others; no page has more than a few.
 */
export function rank(
  words: readonly WordHits[],
  places: readonly Place[],
  favoured: string | null,
): Hit[] {
  const found = new Map<
    number,
    { words: number; known: number; inTitle: number; share: number; score: number; terms: string[] }
  >();
  for (const { hits, isCorrected } of words) {
    for (const { entry, score, terms } of hits) {
      const sum = found.get(entry) ?? {
        words: 0,
        known: 0,
        inTitle: 0,
        share: 0,
        score: 0,
        terms: [],
      };
      sum.words += 1;
      sum.known += isCorrected ? 0 : 1;
      if (terms.some((term) => places[entry]!.titleTerms.has(term))) sum.inTitle += 1;
      sum.share += (isCorrected ? 0.5 : 1) / words.length;
      sum.score += score;
      sum.terms.push(...terms);
      found.set(entry, sum);
    }
  }
  const all = [...found].map(([entry, sum]) => {
    const place = places[entry]!;
    const score = sum.score * boostOf(place, new Set(sum.terms), sum.inTitle / words.length);
    return { ...sum, entry, page: place.page, score, isFavoured: place.page === favoured };
  });
  const full = all.filter((hit) => hit.words === words.length);
  const kept =
    full.length > 0 ? full : all.filter((hit) => hit.known > 0 && hit.share >= leastShare);
  const perPage = new Map<string, number>();
  return kept
    .sort(
      (a, b) =>
        Number(b.isFavoured) - Number(a.isFavoured) ||
        b.share - a.share ||
        b.score - a.score ||
        a.entry - b.entry,
    )
    .filter(({ page }) => {
      const count = (perPage.get(page) ?? 0) + 1;
      perPage.set(page, count);
      return count <= mostOfPage;
    })
    .map(({ entry, score, terms }) => ({ entry, score, terms }));
}

/** `typedShare`: the share of the typed words that the title has. */
function boostOf(
  { page, path, titleTerms }: Place,
  found: ReadonlySet<string>,
  typedShare: number,
): number {
  const matched = [...titleTerms].filter((term) => found.has(term)).length;
  const title = 1 + titleBoost * typedShare * (matched / Math.max(1, titleTerms.size));
  if (page !== path) return title;
  return title * (isCodePage.test(page) ? codeBoost : 1);
}

const isCodePage = /^\/errors\/[a-z_]+\/$/;
