import { MantineProvider } from '@mantine/core'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { i18n } from '../i18n/i18n'
import { AppShell } from './AppShell'
import { ChoicesInUse } from './ChoicesInUse'
import { RouteBoundary } from './RouteBoundary'
import { theme } from './theme'
import { useHashPlace, useHashSearch } from './use-hash-place'

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
        <Router hook={useHashPlace} searchHook={useHashSearch}>
          <ChoicesInUse />
          <RouteBoundary>
            <AppShell />
          </RouteBoundary>
        </Router>
      </MantineProvider>
    </I18nextProvider>
  )
}
