import {
  IconBook2,
  IconBox,
  IconDatabase,
  IconHammer,
  IconHistory,
  IconInfoCircle,
  IconNetwork,
  IconPhoto,
  IconSettings,
  IconWorldSearch,
} from '@tabler/icons-react'

/** The pages that the navigation lists. */
export const navPages = [
  { path: '/containers', title: 'common:nav.containers', icon: IconBox, isMain: true },
  { path: '/images', title: 'common:nav.images', icon: IconPhoto, isMain: true },
  { path: '/search', title: 'common:nav.search', icon: IconWorldSearch, isMain: true },
  { path: '/volumes', title: 'common:nav.volumes', icon: IconDatabase, isMain: true },
  { path: '/networks', title: 'common:nav.networks', icon: IconNetwork, isMain: true },
  { path: '/builds', title: 'common:nav.builds', icon: IconHammer, isMain: true },
  { path: '/activity', title: 'common:nav.activity', icon: IconHistory, isMain: true },
  { path: '/learn', title: 'common:nav.learn', icon: IconBook2, isMain: false },
  { path: '/settings', title: 'common:nav.settings', icon: IconSettings, isMain: false },
  { path: '/about', title: 'common:nav.about', icon: IconInfoCircle, isMain: false },
] as const

/** Pages that say something without an engine. */
const ownPages: readonly string[] = ['/activity', '/learn', '/settings', '/about']

/** Whether a place in the app shows things of the engine. */
export function needsEngine(location: string): boolean {
  return !ownPages.some((path) => location === path || location.startsWith(`${path}/`))
}
