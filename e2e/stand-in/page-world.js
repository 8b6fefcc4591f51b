// Runs in the page's own world: makes there what the preload script exposes with `contextBridge`, for methods that take one file.
;() => {
  if (window !== window.top) return
  window.addEventListener('stand-in-expose', ({ detail }) => {
    const { name, methods } = JSON.parse(detail)
    const call = (method) => (file) => {
      const field = document.createElement('input')
      const transfer = new DataTransfer()
      transfer.items.add(file)
      Object.assign(field, { type: 'file', files: transfer.files, hidden: true })
      Object.assign(field.dataset, { name, method })
      document.body.append(field)
      field.dispatchEvent(new Event('stand-in-call', { bubbles: true }))
      field.remove()
      return field.dataset.answer
    }
    window[name] = Object.freeze(Object.fromEntries(methods.map((method) => [method, call(method)])))
  })
  window.dispatchEvent(new Event('stand-in-ready'))
}
