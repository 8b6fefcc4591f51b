import { createTheme } from '@mantine/core'

/**
 * Mantine's settings. Colours and fonts are in `theme.css`, where a style sheet can hold them: Mantine would add changed
 * ones as a `<style>` element. So would locking the scroll behind a dialog, which nothing here needs.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'md' } },
    Menu: {
      defaultProps: {
        // An element that is no item has no place in a menu for assistive tools.
        withInitialFocusPlaceholder: false,
        // A menu that is longer than the window scrolls.
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
      styles: { dropdown: { overflowY: 'auto' } },
    },
  },
})
