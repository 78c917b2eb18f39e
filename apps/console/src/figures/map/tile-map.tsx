import { regions } from '@mourafaka/contracts';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../language/use-formats';
import { useLanguage } from '../../language/use-texts';
import { queryOf } from '../figures-search';
import { useFiguresSearch } from '../parts/use-figures';
import classes from './map-page.module.css';
import { shadeOf, tiles } from './tiles';

/** Pale to dark, each with what is read on it. */
const shades = [
  ['var(--mantine-color-gray-2)', '#221e18'],
  ['var(--mantine-color-argan-1)', '#221e18'],
  ['var(--mantine-color-argan-2)', '#221e18'],
  ['var(--mantine-color-argan-4)', '#0d1312'],
  ['var(--mantine-color-argan-7)', '#ffffff'],
  ['var(--mantine-color-argan-9)', '#ffffff'],
] as const;

interface Props {
  label: string;
  values: ReadonlyMap<string, number>;
}

/** The first of a region's names: the whole would not fit on a tile. */
const shortName = (name: string): string => name.split(/\s-\s|-/)[0] ?? name;

/** The twelve regions as tiles. A tile leads to its region's figures; the cooperatives stand in the table. */
export function TileMap({ label, values }: Props) {
  const language = useLanguage();
  const { number } = useFormats();
  const { search } = useFiguresSearch();
  const most = Math.max(...values.values(), 0);
  return (
    <ul dir="ltr" className={classes.map} aria-label={label}>
      {regions.map((region) => {
        const name = region[language === 'ar' ? 'ar' : 'fr'];
        const value = values.get(region.code) ?? 0;
        const [column, row] = tiles[region.code] ?? [1, 1];
        const [background, text] = shades[shadeOf(value, most)] ?? shades[0];
        return (
          <li key={region.code} className={classes.tile} style={{ gridColumn: column, gridRow: row }}>
            <Link
              to="/figures"
              search={{ ...queryOf(search), region: region.code, province: undefined }}
              className={classes.face}
              style={{ background, color: text }}
              aria-label={`${name}: ${number(value)}`}
              title={name}
            >
              <span className={classes.name} dir="auto">
                {shortName(name)}
              </span>
              <span className={classes.value}>{number(value)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
