import { type Sector, sectors } from '@mourafaka/contracts';
import { sectorAliases } from './aliases';
import { indexByName } from './names';

const index = indexByName(sectors, {
  names: ({ code, fr, ar }) => [code, fr, ar, ...(sectorAliases[code] ?? [])],
  prefixes: ['Secteur', 'Secteur de', 'Secteur du', "Secteur de l'", 'Secteur des', 'Sector', 'قطاع'],
});

/** A sector by its French or Arabic name, a name in daily use or its code. */
export const findSector = (text: string): Sector | undefined => index.find(text);
/** The sector whose name is nearest to a misspelt one, to propose it; never to accept it silently. */
export const suggestSector = (text: string): Sector | undefined => index.suggest(text);
