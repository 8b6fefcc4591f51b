/** Electron's Menu as data: items can be found and clicked. */
export class Menu {
  static #application = null

  constructor(items) {
    this.items = items
  }

  static buildFromTemplate(template) {
    return new Menu(
      template.map((item) => ({
        ...item,
        submenu: item.submenu ? Menu.buildFromTemplate(item.submenu) : undefined,
        click: () => item.click?.(),
      })),
    )
  }

  static setApplicationMenu(menu) {
    Menu.#application = menu
  }

  static getApplicationMenu() {
    return Menu.#application
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
