import classes from './parts.module.css';

export interface Part {
  key: string;
  value: number;
  color?: string;
}

/** Parts of a whole as one bar. What it shows stands in words beside it, so nobody hears it twice. */
export function Bar({ parts, whole }: { parts: readonly Part[]; whole: number }) {
  return (
    <div className={classes.bar} aria-hidden>
      {parts
        .filter(({ value }) => value > 0 && whole > 0)
        .map(({ key, value, color }) => (
          <div
            key={key}
            className={classes.part}
            style={{ inlineSize: `${(Math.min(value / whole, 1) * 100).toFixed(1)}%`, background: color }}
          />
        ))}
    </div>
  );
}

/** Which colour is what. */
export function Legend({ items }: { items: readonly { key: string; name: string; color: string }[] }) {
  return (
    <ul className={classes.legend}>
      {items.map(({ key, name, color }) => (
        <li key={key}>
          <span className={classes.swatch} style={{ background: color }} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}
