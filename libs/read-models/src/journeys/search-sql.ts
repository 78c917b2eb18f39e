import { searchTerms } from '@mourafaka/domain';
import sql, { join, raw, type Sql } from 'sql-template-tag';

/**
 * Whether the words of a row are found by the text. What holds no letter and no digit finds nothing: a bulk that addressed
 * all would be worse than a search that finds none.
 */
export function foundBy(text: string, alias: 'f' | 'w' = 'f'): Sql {
  const terms = searchTerms(text);
  if (!terms) return sql`false`;
  if (terms.length === 0) return sql`true`;
  // Words are of letters and digits alone, so that nothing of them needs quoting.
  const asked = terms.map((ways) => `(${ways.map((way) => `'${way}'${way.length > 1 ? ':*' : ''}`).join(' | ')})`);
  // As the indexes `journey_facts_words` and `journey_facts_past_words` have it.
  return sql`array_to_tsvector(string_to_array(${raw(alias)}.search_text, ' ')) @@ ${asked.join(' & ')}::tsquery`;
}

/** Ids of the journeys that are found by the text under a name of today or a former one. */
export const everFoundBy = (text: string): Sql =>
  sql`SELECT w.journey_id FROM read.journey_facts w WHERE ${foundBy(text, 'w')}
    UNION ALL SELECT w.journey_id FROM read.journey_facts_past w WHERE w.corrected AND ${foundBy(text, 'w')}`;

/** Whether facts `f` of the past were found by the text then. */
export function wasFoundBy(text: string): Sql {
  const terms = searchTerms(text);
  if (!terms) return sql`false`;
  const patterns = (ways: readonly string[]) => ways.map((way) => (way.length > 1 ? `% ${way}%` : `% ${way} %`));
  const found = terms.map((ways) => sql`(' ' || f.search_text || ' ') LIKE ANY (${patterns(ways)}::text[])`);
  return found.length === 0 ? sql`true` : join(found, ' AND ');
}
