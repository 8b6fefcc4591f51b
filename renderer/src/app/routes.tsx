import { type ComponentType, lazy } from 'react'
import { ContainersPage } from '../features/containers/ContainersPage'

/** One page of the app by its path. The container page and the list are the most used; the list comes with the app. */
export interface AppRoute {
  readonly path: string
  readonly Page: ComponentType
}

const ContainerPage = lazy(async () => ({
  default: (await import('../features/container/ContainerPage')).ContainerPage,
}))
const ImagesPage = lazy(async () => ({ default: (await import('../features/images/ImagesPage')).ImagesPage }))
const VolumesPage = lazy(async () => ({
  default: (await import('../features/volumes/VolumesPage')).VolumesPage,
}))
const NetworksPage = lazy(async () => ({
  default: (await import('../features/networks/NetworksPage')).NetworksPage,
}))
const SeveralLogsPage = lazy(async () => ({
  default: (await import('../features/logs/SeveralLogsPage')).SeveralLogsPage,
}))
const ActivityPage = lazy(async () => ({
  default: (await import('../features/activity/ActivityPage')).ActivityPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage')).SettingsPage,
}))
const AboutPage = lazy(async () => ({ default: (await import('../features/about/AboutPage')).AboutPage }))

/** Every page, first match wins. */
export const routes: readonly AppRoute[] = [
  { path: '/containers', Page: ContainersPage },
  { path: '/containers/:id/:tab?', Page: ContainerPage },
  { path: '/images', Page: ImagesPage },
  { path: '/volumes', Page: VolumesPage },
  { path: '/networks', Page: NetworksPage },
  { path: '/logs', Page: SeveralLogsPage },
  { path: '/activity', Page: ActivityPage },
  { path: '/settings', Page: SettingsPage },
  { path: '/about', Page: AboutPage },
]
