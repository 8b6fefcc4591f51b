import './rpc/early-socket'
import './rpc/zod-jitless'
import './app/mantine-styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { refuseDroppedFiles } from './app/refuse-dropped-files'
import { startI18n } from './i18n/i18n'
import { followActivity } from './live/activity-store'
import { followEngine } from './live/engine-store'
import { whenFirstNews } from './live/first-news'
import { followLive } from './live/live-store'
import { followSettings } from './live/settings-store'

const firstNews = whenFirstNews()
followSettings()
followEngine()
followLive()
followActivity()
refuseDroppedFiles()

const texts = startI18n().catch(() => {
  // Names of texts on the page say more than an empty window.
})
const element = document.getElementById('root')
if (!element) throw new Error('The page has no #root')
const root = createRoot(element)
void Promise.all([firstNews, texts]).then(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
