import { describe, expect, it } from 'vitest'
import { backToMap, stickyPlace } from '../../../renderer/editor/sticky.ts'
import { stageCamera } from '../../../renderer/editor/zoom-to-stage.ts'
import { aDocument, stageId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const small = () => new EditorDriver(aDocument({ stages: [1, 1, 1] }))
const large = () => new EditorDriver(aDocument({ stages: [1, 9, 9] }))

describe('what the view commands show', () => {
  it('zooms to a stage with the labels at the left edge and the headers at the top', () => {
    for (const d of [small(), large()])
      for (const number of [1, 2, 3]) {
        const { scene, viewport } = d.state
        const camera = stageCamera(scene, viewport, stageId(number))
        if (!camera) throw new Error('no camera')
        expect(stickyPlace(scene, camera)).toMatchObject({ left: 0, top: 0 })
        const header = scene.stageHeaders[number - 1]?.box
        if (!header) throw new Error('no header')
        expect(header.x + camera.x).toBeGreaterThanOrEqual(scene.metrics.labelWidth - 1e-6)
        expect((header.x + header.width + camera.x) * camera.zoom).toBeLessThanOrEqual(viewport.width)
      }
  })

  it('shows no void before the map at 100 % after the whole map', () => {
    for (const d of [small(), large()]) {
      d.run('fitMap').run('zoom100')
      const { scene, camera } = d.state
      expect(camera.zoom).toBe(1)
      expect(camera.x).toBeLessThanOrEqual(0)
      expect(camera.y).toBeLessThanOrEqual(0)
      expect(stickyPlace(scene, camera)).toMatchObject({ left: 0, top: 0 })
    }
  })

  it('brings a remembered view that is mostly void back to the map, and leaves any other', () => {
    const d = large()
    const { scene, viewport } = d.state
    const lost = backToMap(scene, { x: -scene.width + 300, y: -2000, zoom: 1 }, viewport)
    expect(lost.y).toBe(0)
    expect(lost.x + scene.width).toBeGreaterThan(viewport.width - 60)
    const floating = backToMap(scene, { x: 900, y: 600, zoom: 1 }, viewport)
    expect(floating).toEqual({ x: 0, y: 0, zoom: 1 })
    const kept = { x: -700, y: 20, zoom: 1 }
    expect(backToMap(scene, kept, viewport)).toBe(kept)
  })
})
