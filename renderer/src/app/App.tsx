import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { i18n } from '../i18n/i18n'
import { AppShell } from './AppShell'
import { ChoicesInUse } from './ChoicesInUse'
import { theme } from './theme'

/** The app with everything that its pages need around them. */
export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withGlobalClasses={false}
        withCssVariables={false}
      >
        <Router hook={useHashLocation}>
          <ChoicesInUse />
          <AppShell />
          <Notifications position="bottom-right" limit={4} zIndex={500} allowDragDismiss={false} />
        </Router>
      </MantineProvider>
    </I18nextProvider>
  )
}
