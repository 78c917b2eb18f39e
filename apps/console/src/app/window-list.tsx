import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './window-list.module.css';

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** About how high one is, in pixels, until it is measured. */
  height: number;
  /** All there are, where more may be fetched. */
  total?: number;
  /** The last ones are near. */
  onEnd: () => void;
}

/** A list of which only what is on the screen is there: a queue of thousands scrolls as one of ten does. */
export function WindowList<Item>({ items, keyOf, children, height, total = items.length, onEnd }: Props<Item>) {
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    gap: 12,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 10) onEnd();
  }, [last, items.length, onEnd]);
  return (
    <ol ref={list} className={classes.list} style={{ blockSize: virtual.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={classes.item}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ol>
  );
}
