import { searchTerms } from '@mourafaka/domain';
import sql, { join, type Sql } from 'sql-template-tag';

/**
 * Whether facts `f` as they stand are found by the text. What holds no letter and no digit finds nothing: a bulk that
 * addressed all would be worse than a search that finds none.
 */
export function foundBy(text: string): Sql {
  const terms = searchTerms(text);
  if (!terms) return sql`false`;
  if (terms.length === 0) return sql`true`;
  // Words are of letters and digits alone, so that nothing of them needs quoting.
  const asked = terms.map((ways) => `(${ways.map((way) => `'${way}'${way.length > 1 ? ':*' : ''}`).join(' | ')})`);
  // As the index `journey_facts_words` has it.
  return sql`array_to_tsvector(string_to_array(f.search_text, ' ')) @@ ${asked.join(' & ')}::tsquery`;
}

/** The same of facts of the past, which no index holds. */
export function wasFoundBy(text: string): Sql {
  const terms = searchTerms(text);
  if (!terms) return sql`false`;
  const patterns = (ways: readonly string[]) => ways.map((way) => (way.length > 1 ? `% ${way}%` : `% ${way} %`));
  const found = terms.map((ways) => sql`(' ' || f.search_text || ' ') LIKE ANY (${patterns(ways)}::text[])`);
  return found.length === 0 ? sql`true` : join(found, ' AND ');
}
