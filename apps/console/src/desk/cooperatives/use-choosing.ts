import { useState } from 'react';
import type { Schema } from '../../api/client';
import { useLanguage } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import type { Chosen } from '../bulk/kept';

type Found = Pick<Schema<'JourneySummary'>, 'journeyId' | 'cooperative'>;

export interface Choosing {
  chosen: Chosen;
  toggle: (row: Found) => void;
  /** These, besides what was chosen before. */
  choose: (rows: readonly Found[]) => void;
  clear: () => void;
}

/** What is ticked in the list. It stays so when the list is narrowed otherwise: the choice is made in several looks. */
export function useChoosing(): Choosing {
  const language = useLanguage();
  const [chosen, setChosen] = useState<Chosen>({});
  const named = ({ journeyId, cooperative }: Found): [string, string] => [
    journeyId,
    cooperativeName(cooperative, language),
  ];
  return {
    chosen,
    toggle: (row) =>
      setChosen((before) => {
        const { [row.journeyId]: already, ...others } = before;
        return already === undefined ? Object.fromEntries([...Object.entries(before), named(row)]) : others;
      }),
    choose: (rows) => setChosen((before) => ({ ...before, ...Object.fromEntries(rows.map(named)) })),
    clear: () => setChosen({}),
  };
}
