import { createTheme } from '@mantine/core'

/**
 * Mantine's settings. Colours and fonts are in `theme.css`, where a style sheet can hold them: Mantine would add changed
 * ones as a `<style>` element. So would locking the scroll behind a dialog, which nothing here needs.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { shadow: 'md' } },
    // A low window gives a dialog nearly all of its height.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'md',
        yOffset: 'clamp(8px, calc(8dvh - 40px), 40px)',
      },
    },
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
