import { Link } from '@tanstack/react-router';
import { listSearch, type ListSearch } from '../../desk/cooperatives/list-search';
import { hasRole, useMe } from '../../identity/me';
import { useFormats } from '../../language/use-formats';
import classes from './parts.module.css';

/** The list behind a path of the API such as `/v1/journeys?batch=4&figure=overdue`. */
const searchOf = (open: string, more: ListSearch): ListSearch =>
  listSearch({ ...Object.fromEntries(new URLSearchParams(open.split('?')[1])), ...more });

interface Props {
  /** The API's path to the cooperatives behind it. */
  open: string;
  /** Completes the path: the figure, the row. */
  more?: ListSearch;
  value: number;
  /** What is counted, for who hears the page. */
  name: string;
}

/** A number that leads to the cooperatives it counts. Nothing leads to none, nor for whoever may not see one. */
export function Counted({ open, more = {}, value, name }: Props) {
  const { number } = useFormats();
  const me = useMe();
  const shown = number(value);
  if (value === 0 || hasRole(me, 'partner')) return <span className="tabular">{shown}</span>;
  return (
    <Link to="/cooperatives" search={searchOf(open, more)} className={classes.counted} aria-label={`${name}: ${shown}`}>
      {shown}
    </Link>
  );
}
