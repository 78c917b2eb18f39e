import type { MantineColorsTuple } from '@mantine/core';

/** Argan leaf: what one acts with. White on shade 7 reads at 6:1, on shade 6, for dark pages, at 4.8:1. */
export const argan: MantineColorsTuple = [
  '#eef8f6',
  '#d9efeb',
  '#b0dfd7',
  '#83cdc1',
  '#5bbcac',
  '#38a593',
  '#17806f',
  '#0f6f63',
  '#0a5a51',
  '#06443d',
];

/** Saffron: what asks for attention. */
export const saffron: MantineColorsTuple = [
  '#fff8e6',
  '#ffedc2',
  '#ffdc8c',
  '#fcc955',
  '#f4b62c',
  '#d8970d',
  '#b07505',
  '#885905',
  '#6c4607',
  '#533608',
];

/** Brick: what is late or wrong. */
export const brick: MantineColorsTuple = [
  '#fdf0ed',
  '#fadcd5',
  '#f3b5a7',
  '#ec8c77',
  '#e3674d',
  '#cf452a',
  '#b5371d',
  '#962b15',
  '#782211',
  '#5c1a0e',
];

/** Sea: what informs. */
export const sea: MantineColorsTuple = [
  '#eef5fb',
  '#d8e7f4',
  '#b0cfe8',
  '#85b4da',
  '#5f9bcc',
  '#3f82b9',
  '#2c6a9f',
  '#215583',
  '#1a4468',
  '#13334f',
];

/** Greys with a little sand in them. */
export const sand: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0ea',
  '#e8e3da',
  '#d8d1c4',
  '#bdb4a4',
  '#857b6a',
  '#6a6152',
  '#524a3e',
  '#3a342b',
  '#221e18',
];

/** Dark pages: a green so deep that it rests the eye. */
export const night: MantineColorsTuple = [
  '#e6ecea',
  '#c5d0cd',
  '#a3b2af',
  '#859794',
  '#40514f',
  '#33423f',
  '#293634',
  '#1a2423',
  '#141c1b',
  '#0d1312',
];
