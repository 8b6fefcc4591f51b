import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** What the keyring of a test holds. Without one Electron on Linux encrypts with a key that everybody knows. */
const keyring = process.env.GANTRY_STAND_IN_KEYRING
const key = createHash('sha256')
  .update(keyring ?? 'known to everybody')
  .digest()

/** Electron's safeStorage on Linux. */
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => (keyring === undefined ? 'basic_text' : 'gnome_libsecret'),
  encryptString(text) {
    const start = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, start)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([start, cipher.getAuthTag(), sealed])
  },
  decryptString(bytes) {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()
  },
}
