import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Portal,
  Select,
  Skeleton,
  Table,
  Tabs,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

/** Where menus, dialogs and toasts are drawn: inside the window's own cover, so that the lock hides them too. */
export const OVERLAYS_ID = 'overlays';

const teal: MantineColorsTuple = [
  '#e3f3f1',
  '#cbe7e4',
  '#a3d8d2',
  '#78cdc4',
  '#4fc4b8',
  '#2fa297',
  '#178279',
  '#0c6f68',
  '#0a5f59',
  '#084c47',
];

/** Mantine's dark greys, in our green-tinted ones. */
const dark: MantineColorsTuple = [
  '#e8efed',
  '#c9d5d2',
  '#9db0ac',
  '#6f827e',
  '#43524f',
  '#2a3533',
  '#192120',
  '#111716',
  '#0c1110',
  '#080b0a',
];

const named: Record<string, { plain: string; soft: string; hover: string; on: string }> = {
  teal: {
    plain: 'var(--primary)',
    soft: 'var(--primary-soft)',
    hover: 'var(--primary-hover)',
    on: 'var(--on-primary)',
  },
  red: {
    plain: 'var(--danger)',
    soft: 'var(--danger-soft)',
    hover: 'var(--danger-hover)',
    on: 'var(--on-danger)',
  },
};

/** Mantine's variants in our own colours, so that both schemes keep their contrast. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const colour = named[input.color ?? 'teal'];
  if (!colour) return resolved;
  if (input.variant === 'filled') {
    return {
      background: colour.plain,
      hover: colour.hover,
      color: colour.on,
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'light') {
    return {
      background: colour.soft,
      hover: colour.soft,
      color: colour.plain,
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'subtle') {
    return {
      background: 'transparent',
      hover: colour.soft,
      color: colour.plain,
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'outline') {
    return {
      background: 'transparent',
      hover: colour.soft,
      color: colour.plain,
      border: `1px solid ${colour.plain}`,
    };
  }
  return resolved;
};

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-light': 'var(--primary-soft)',
  '--mantine-primary-color-light-hover': 'var(--primary-soft)',
  '--mantine-primary-color-light-color': 'var(--primary)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
};

/** Mantine's own variables, pointed at the palette of `colours.css`. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});

/** The look of every Mantine component: 14 px, a 4 px grid, one primary colour. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: { teal, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', fw: 600 } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120 } } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({
      styles: { label: { fontWeight: 550, marginBottom: 4 }, description: { fontSize: '0.8125rem' } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } }),
    Modal: Modal.extend({
      styles: {
        content: { background: 'var(--surface)' },
        header: { background: 'var(--surface)' },
        title: { fontWeight: 650, fontSize: '1rem' },
      },
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        overlayProps: { opacity: 0.5 },
        // A dialog's header is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } }),
    Portal: Portal.extend({ defaultProps: { target: `#${OVERLAYS_ID}` } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', maxDropdownHeight: 280 } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, transitionProps: { duration: 100 }, withArrow: true },
    }),
  },
});
