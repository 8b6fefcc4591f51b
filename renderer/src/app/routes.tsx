import type { ComponentType } from 'react'
import { type LazyPart, lazyPart } from '../components/lazy/lazy-part'
import { ContainersPage } from '../features/containers/ContainersPage'
import { loadTexts } from '../i18n/late-texts'

/** One page of the app by its path. The container page and the list are the most used; the list comes with the app. */
export interface AppRoute {
  readonly path: string
  readonly Page: ComponentType | LazyPart<object>
}

const ContainerPage = lazyPart(
  async () => (await import('../features/container/ContainerPage')).ContainerPage,
)
const ImagesPage = lazyPart(async () => (await import('../features/images/ImagesPage')).ImagesPage)
const ImagePage = lazyPart(async () => (await import('../features/images/page/ImagePage')).ImagePage)
const VolumesPage = lazyPart(async () => (await import('../features/volumes/VolumesPage')).VolumesPage)
const NetworksPage = lazyPart(async () => (await import('../features/networks/NetworksPage')).NetworksPage)
const BuildsPage = lazyPart(async () => {
  const [{ BuildsPage }] = await Promise.all([import('../features/builds/BuildsPage'), loadTexts('builds')])
  return BuildsPage
})
const NewBuildPage = lazyPart(async () => {
  const [{ NewBuildPage }] = await Promise.all([
    import('../features/builds/NewBuildPage'),
    loadTexts('builds', 'dockerfile'),
  ])
  return NewBuildPage
})
const BuildPage = lazyPart(async () => {
  const [{ BuildPage }] = await Promise.all([import('../features/builds/BuildPage'), loadTexts('builds')])
  return BuildPage
})
const SeveralLogsPage = lazyPart(
  async () => (await import('../features/logs/SeveralLogsPage')).SeveralLogsPage,
)
const ActivityPage = lazyPart(async () => (await import('../features/activity/ActivityPage')).ActivityPage)
const LearnPage = lazyPart(async () => {
  const [{ LearnPage }] = await Promise.all([
    import('../features/learn/LearnPage'),
    loadTexts('learn', 'lessons', 'glossary'),
  ])
  return LearnPage
})
const ComparePage = lazyPart(async () => {
  const [{ ComparePage }] = await Promise.all([
    import('../features/compare/ComparePage'),
    loadTexts('compare'),
  ])
  return ComparePage
})
const ComposePage = lazyPart(async () => {
  const [{ ComposePage }] = await Promise.all([
    import('../features/compose/ComposePage'),
    loadTexts('compose'),
  ])
  return ComposePage
})
const SearchPage = lazyPart(async () => {
  const [{ SearchPage }] = await Promise.all([
    import('../features/search/SearchPage'),
    loadTexts('registries'),
  ])
  return SearchPage
})
const SettingsPage = lazyPart(async () => {
  const [{ SettingsPage }] = await Promise.all([
    import('../features/settings/SettingsPage'),
    loadTexts('registries'),
  ])
  return SettingsPage
})
const AboutPage = lazyPart(async () => (await import('../features/about/AboutPage')).AboutPage)

/** Every page, first match wins. */
export const routes: readonly AppRoute[] = [
  { path: '/containers', Page: ContainersPage },
  { path: '/containers/:id/:tab?', Page: ContainerPage },
  { path: '/images', Page: ImagesPage },
  { path: '/images/:id/:tab?', Page: ImagePage },
  { path: '/search', Page: SearchPage },
  { path: '/volumes', Page: VolumesPage },
  { path: '/networks', Page: NetworksPage },
  { path: '/builds', Page: BuildsPage },
  { path: '/builds/new', Page: NewBuildPage },
  { path: '/builds/:id/:tab?', Page: BuildPage },
  { path: '/logs', Page: SeveralLogsPage },
  { path: '/activity', Page: ActivityPage },
  { path: '/learn/:topic?', Page: LearnPage },
  { path: '/compare', Page: ComparePage },
  { path: '/compose', Page: ComposePage },
  { path: '/settings', Page: SettingsPage },
  { path: '/about', Page: AboutPage },
]
