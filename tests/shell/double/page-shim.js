/**
 * Runs in the page before its own scripts and gives the preload bundle what Electron would: `ipcRenderer` and
 * `contextBridge`, and nothing else. Called with the preload code wrapped as a function.
 */
function _runPreload(preload, platform, hostSuffix) {
  if (!location.hostname.endsWith(hostSuffix) || window.top !== window) return
  const { __doubleInvoke: invoke, __doubleSend: send } = window
  delete window.__doubleInvoke
  delete window.__doubleSend

  const encode = value => {
    if (value instanceof Uint8Array) {
      let text = ''
      for (let at = 0; at < value.length; at += 0x8000)
        text += String.fromCharCode(...value.subarray(at, at + 0x8000))
      return { $bytes: btoa(text) }
    }
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.')
    if (Array.isArray(value)) return value.map(encode)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
  }
  const decode = value => {
    if (Array.isArray(value)) return value.map(decode)
    if (value === null || typeof value !== 'object') return value
    if ('$bytes' in value) return Uint8Array.from(atob(value.$bytes), letter => letter.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
  }

  const listeners = new Map()
  const of = channel => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  Object.defineProperty(window, '__doubleEmit', {
    value: (channel, values) => {
      for (const listener of [...of(channel)]) listener({}, ...decode(values))
    },
    enumerable: false,
  })
  const ipcRenderer = {
    invoke: (channel, ...values) =>
      invoke(channel, encode(values)).then(decode, error => {
        throw new Error(`Error invoking remote method '${channel}': ${error.message}`)
      }),
    send: (channel, ...values) => void send(channel, encode(values)),
    on: (channel, listener) => of(channel).add(listener),
    removeListener: (channel, listener) => of(channel).delete(listener),
  }

  /** The bridge copies what is exposed and lets only plain values and functions through. */
  const expose = (value, path) => {
    if (typeof value === 'function') return (...values) => value(...values)
    if (value === null || typeof value !== 'object') return value
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== Array.prototype) {
      throw new Error(`contextBridge: not a plain object at ${path}`)
    }
    const copy = Array.isArray(value) ? [] : {}
    for (const key of Object.keys(value)) copy[key] = expose(value[key], `${path}.${key}`)
    return Object.freeze(copy)
  }
  const contextBridge = {
    exposeInMainWorld: (name, value) =>
      Object.defineProperty(window, name, { value: expose(value, name), enumerable: true }),
  }
  const require = name => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer }
    throw new Error(`A sandboxed preload cannot require "${name}".`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, { platform, versions: {} })
}
