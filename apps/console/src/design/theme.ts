import {
  ActionIcon,
  Badge,
  Button,
  Card,
  createTheme,
  type CSSVariablesResolver,
  Input,
  InputWrapper,
  Loader,
  Modal,
  Table,
  Tabs,
  Tooltip,
} from '@mantine/core';
import { argan, brick, night, saffron, sand, sea } from './palette';

/** Calm, legible, with room for a finger: Arabic needs larger letters and more air than Latin. */
export const theme = createTheme({
  colors: { argan, saffron, brick, sea, gray: sand, dark: night, red: brick, yellow: saffron, blue: sea, teal: argan },
  primaryColor: 'argan',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  black: '#221e18',
  fontFamily: "'Readex Pro Variable', system-ui, 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: "'Readex Pro Variable', system-ui, 'Noto Sans Arabic', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.35' },
      h2: { fontSize: '1.375rem', lineHeight: '1.4' },
      h3: { fontSize: '1.125rem', lineHeight: '1.45' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.6' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      // A long name goes on in a second line rather than being cut.
      styles: {
        root: { minHeight: '2.75rem', height: 'auto', paddingBlock: '0.375rem', fontWeight: 500 },
        label: { whiteSpace: 'normal', height: 'auto', lineHeight: 1.45, overflow: 'visible' },
      },
    }),
    // A state or a day that is too long for its place goes on in a second line; cut, it would tell nothing.
    Badge: Badge.extend({
      styles: {
        root: { height: 'auto', minHeight: 'var(--badge-height)', maxWidth: '100%', overflow: 'visible' },
        label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.4, paddingBlock: 2 },
      },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 44, variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '2.75rem' } }) }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    Card: Card.extend({ defaultProps: { withBorder: true, padding: 'md', radius: 'lg' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'lg' },
      styles: { title: { fontWeight: 600, fontSize: '1.125rem', lineHeight: 1.45 } },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
  },
});

/** What Mantine names and we want otherwise: paper is white on a page of sand, hints are dark enough to be read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-brick-7)',
    '--page': '#f7f4ee',
    '--rule': 'var(--mantine-color-gray-3)',
    '--ink': '#0c2b28',
    '--ink-text': '#e8f1ef',
    '--ink-dim': '#a9c4bf',
    '--ink-hover': '#164540',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-brick-3)',
    '--page': '#111918',
    '--rule': 'var(--mantine-color-dark-4)',
    '--ink': '#0b1413',
    '--ink-text': '#e8f1ef',
    '--ink-dim': '#9fb8b3',
    '--ink-hover': '#1d2f2c',
  },
});
