import { createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core';

/** Deep water: the one colour of actions and selection. */
const river: MantineColorsTuple = [
  '#e8f6f6',
  '#d3eaea',
  '#a5d4d5',
  '#74bdbf',
  '#4da9ac',
  '#349da1',
  '#1f8b90',
  '#0f757c',
  '#0b646b',
  '#055158',
];

/** What the sluice keeps: marks of value, never of action. */
const gold: MantineColorsTuple = [
  '#fff8e3',
  '#fdefcd',
  '#f9dd9e',
  '#f5ca6b',
  '#f2ba40',
  '#f0b026',
  '#efab17',
  '#d59608',
  '#8f6300',
  '#6f4c00',
];

/** Blue-grey instead of black, so that large dark areas stay calm. */
const dark: MantineColorsTuple = [
  '#d5dde2',
  '#b4c0c8',
  '#93a3ad',
  '#6a7c87',
  '#43535d',
  '#33414a',
  '#26323a',
  '#1b252c',
  '#141c22',
  '#0e1418',
];

const gray: MantineColorsTuple = [
  '#f7f9fa',
  '#eff3f4',
  '#e3e9eb',
  '#d3dbde',
  '#bac5ca',
  '#93a1a8',
  '#5f6f77',
  '#47555c',
  '#2f3b41',
  '#1b2429',
];

/**
 * A colour whose darkest shade, the text of light badges and alerts, reads at 4.5:1 on its own tint, and on whose
 * `filled` shade, the ground of buttons, white text does.
 */
const legible = (
  name: 'green' | 'orange' | 'red' | 'teal' | 'yellow',
  darkest: string,
  filled?: string,
): MantineColorsTuple => {
  const [a, b, c, d, e, f, g, h, i] = DEFAULT_THEME.colors[name];
  return [a, b, c, d, e, f, g, filled ?? h, i, darkest];
};

/** Calm, dense, clear: small type, tight radii, one accent. */
export const theme = createTheme({
  primaryColor: 'river',
  primaryShade: 7,
  colors: {
    river,
    gold,
    dark,
    gray,
    green: legible('green', '#1d652d'),
    orange: legible('orange', '#9c3a06'),
    red: legible('red', '#b32020', '#c92a2a'),
    teal: legible('teal', '#066045'),
    yellow: legible('yellow', '#7a5200'),
  },
  autoContrast: true,
  fontFamily: 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    TagsInput: { styles: { inputField: { minWidth: 48 } } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 'xs', highlightOnHover: true } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Paper: { defaultProps: { radius: 'md' } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { fontWeight: 650, fontSize: '1rem' } },
    },
    /* The placeholder can take the focus though a menu may hold items only. */
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
});
