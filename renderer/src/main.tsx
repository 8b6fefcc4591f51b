import './rpc/early-socket'
import './rpc/zod-jitless'
import './app/mantine-styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startI18n } from './i18n/i18n'
import { followActivity } from './live/activity-store'
import { followEngine } from './live/engine-store'
import { followLive } from './live/live-store'
import { followSettings } from './live/settings-store'

followSettings()
followEngine()
followLive()
followActivity()

startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
