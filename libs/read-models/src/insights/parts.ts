/** Parts of one kind added up, in the order in which each kind comes first. */
export function together<Part, Whole>(
  parts: readonly Part[],
  kindOf: (part: Part) => string,
  add: (part: Part, known?: Whole) => Whole,
): Whole[] {
  const wholes = new Map<string, Whole>();
  for (const part of parts) {
    const kind = kindOf(part);
    wholes.set(kind, add(part, wholes.get(kind)));
  }
  return [...wholes.values()];
}

/** Sorted by several values, one after the other; texts by their code points. */
export function inOrder<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly (string | number)[]): Row[] {
  return rows
    .map((row) => ({ row, values: valuesOf(row) }))
    .sort((one, other) => compare(one.values, other.values))
    .map(({ row }) => row);
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const place = one.findIndex((value, n) => value !== other[n]);
  return place < 0 ? 0 : (one[place] ?? 0) < (other[place] ?? 0) ? -1 : 1;
}
