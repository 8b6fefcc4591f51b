import { safeStorage } from 'electron'
import type { SecretBox } from '../backend/registries/own-credentials'

/**
 * The system's keychain as Electron offers it; null where there is none that protects anything: on Linux without a
 * keyring Electron encrypts with a key that everybody knows (`basic_text`).
 */
export function openSecretBox(): SecretBox | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend()
    if (backend === 'basic_text' || backend === 'unknown') return null
  }
  return {
    encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
    decrypt: (base64) => safeStorage.decryptString(Buffer.from(base64, 'base64')),
  }
}
