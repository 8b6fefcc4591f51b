import { EventEmitter } from 'node:events'

/** Electron's ipcMain, as far as `on` goes. */
export const ipcMain = new EventEmitter()
