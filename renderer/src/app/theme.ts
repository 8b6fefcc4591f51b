import { createTheme, Modal, Tooltip } from '@mantine/core'

/**
 * Mantine's settings. Colours and fonts are in `theme.css`: Mantine would add changed ones as a `<style>` element,
 * which the content security policy forbids; so does locking the scroll behind a dialog.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, radius: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
})
