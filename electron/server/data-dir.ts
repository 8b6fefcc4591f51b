import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where settings and activity live outside Electron, the same folder that Electron would choose. GANTRY_DATA_DIR overrides it. */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (env.GANTRY_DATA_DIR) return env.GANTRY_DATA_DIR
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Gantry')
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Gantry')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Gantry')
}
