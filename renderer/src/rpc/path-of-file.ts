declare global {
  interface Window {
    /** Of the preload script; absent in a browser. */
    readonly gantryFiles?: { pathOf(file: File): string }
  }
}

/** Where a dropped file or folder lies on this computer; null where that is not told, as in a browser. */
export function pathOfFile(file: File): string | null {
  return window.gantryFiles?.pathOf(file) || null
}
