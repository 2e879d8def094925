const INLINED = ['fill', 'stroke', 'stroke-opacity', 'font-family', 'font-size', 'font-variant-numeric'] as const;

/** Saves a drawn picture as an SVG file that looks the same anywhere. */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  const link = URL.createObjectURL(new Blob([standAlone(svg)], { type: 'image/svg+xml' }));
  download(link, `${name}.svg`);
  URL.revokeObjectURL(link);
}

/** Saves a drawn picture as a PNG at twice its size, on the paper of the theme. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standAlone(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  download(canvas.toDataURL('image/png'), `${name}.png`);
}

/** The picture as text of its own: colours and fonts come from the page's tokens, which a file does not have. */
function standAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [drawn, copied] = [svg, copy].map((root) => [...root.querySelectorAll<SVGElement>('*')]) as [
    SVGElement[],
    SVGElement[],
  ];
  for (const [index, element] of copied.entries()) {
    const style = getComputedStyle(drawn[index] as SVGElement);
    for (const property of INLINED) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('class');
  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', paperColour()],
  ] as const) {
    paper.setAttribute(name, value);
  }
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

function paperColour(): string {
  return getComputedStyle(document.body).backgroundColor;
}

function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
