import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { HtmlNode } from '../../../renderer/import/html-table.ts'

/** HTML parsed as browsers do, as the nodes that the table reader takes. */
export function htmlTree(html: string): HtmlNode {
  const root = toNode(parse(html))
  const body = [...[...root.childNodes].find(node => node.nodeName === 'HTML')!.childNodes].find(
    node => node.nodeName === 'BODY',
  )
  return body!
}

function toNode(node: DefaultTreeAdapterTypes.Node): HtmlNode {
  const isElement = 'tagName' in node
  return {
    nodeType: isElement ? 1 : node.nodeName === '#text' ? 3 : 8,
    nodeName: isElement ? node.tagName.toUpperCase() : node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(toNode) : [],
    getAttribute: name =>
      isElement ? (node.attrs.find(attribute => attribute.name === name)?.value ?? null) : null,
  }
}
