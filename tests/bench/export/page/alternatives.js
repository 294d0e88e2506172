import { jsPDF } from 'jspdf'
import 'svg2pdf.js'

/** The styles of the bundled face in jsPDF, by their weight. */
const styles = { 400: 'normal', 500: 'italic', 600: 'bold' }

/** An empty page of so many board pixels with the bundled face. `fonts`: its files in base64, by weight. */
function emptyPage(width, height, fonts) {
  const doc = new jsPDF({
    unit: 'pt',
    format: [width * 0.75, height * 0.75],
    orientation: width > height ? 'landscape' : 'portrait',
    putOnlyUsedFonts: true,
    compress: true,
  })
  for (const [weight, base64] of Object.entries(fonts)) {
    doc.addFileToVFS(`inter-${weight}.ttf`, base64)
    doc.addFont(`inter-${weight}.ttf`, 'Inter', styles[weight])
  }
  return doc
}

/**
 * The plain loop: every rectangle and every line of text called directly, and nothing else that an export has to do. No
 * curves, no icons, no letters that the face lacks, no bookmarks, no map inside. Gives the length of the file.
 */
export function plainLoop(scene, fonts) {
  const doc = emptyPage(scene.width, scene.height, fonts)
  const k = 0.75
  for (const item of scene.items) {
    if (item.kind === 'rect') {
      doc.setFillColor(item.fill ?? '#ffffff')
      doc.setDrawColor(item.stroke ?? '#888888')
      const style = item.fill && item.stroke ? 'FD' : item.stroke ? 'S' : 'F'
      doc.roundedRect(
        item.x * k,
        item.y * k,
        item.width * k,
        item.height * k,
        item.radius * k,
        item.radius * k,
        style,
      )
    } else {
      doc.setFont('Inter', styles[item.weight])
      doc.setFontSize(item.size * k)
      doc.setTextColor(item.fill)
      doc.text(item.text, item.x * k, item.y * k)
    }
  }
  return doc.output('arraybuffer').byteLength
}

/** The same map by svg2pdf.js, from Jejak's own SVG. Gives the length of the file. */
export async function bySvg2pdf(svg, scene, fonts) {
  const doc = emptyPage(scene.width, scene.height, fonts)
  const element = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  await doc.svg(element, { x: 0, y: 0, width: scene.width * 0.75, height: scene.height * 0.75 })
  return doc.output('arraybuffer').byteLength
}
