"""Small drawings as programs write them, and what surrounds one in a test."""

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">'
RECT = '<rect width="40" height="20" fill="#c00"/>'


def drawing(inside: str = RECT, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


INKSCAPE = b"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="80mm" height="40mm" viewBox="0 0 80 40" version="1.1" id="svg5" inkscape:version="1.2.2"
   sodipodi:docname="figure.svg" inkscape:export-filename="/home/someone/figure.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"/>
  <defs id="defs2">
    <linearGradient id="linearGradient1"><stop style="stop-color:#0a6;stop-opacity:1" offset="0"/>
      <stop style="stop-color:#03a;stop-opacity:0.5" offset="1"/></linearGradient>
    <linearGradient xlink:href="#linearGradient1" id="linearGradient2" x1="5" y1="20" x2="60" y2="20"
      gradientUnits="userSpaceOnUse" gradientTransform="rotate(10)"/>
    <filter id="filter9"><feGaussianBlur stdDeviation="2"/></filter>
    <marker id="Arrow1"><path d="M0 0L9 4 0 9z"/></marker>
  </defs>
  <metadata><rdf:RDF><dc:creator>Someone</dc:creator></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <rect style="fill:url(#linearGradient2);stroke:#000;stroke-width:.5;stroke-dasharray:2, 1;-inkscape-stroke:none"
       id="rect1" width="60" height="25" x="5" y="5" ry="3" />
    <path style="font-size:4px;line-height:1.2;fill:#fff;marker-end:none" id="path2" aria-label="A"
       sodipodi:nodetypes="cc" d="m 20,12 c 5,-4 10,8 15,0 l 2,9 h -17 z"/>
  </g>
</svg>
"""
ILLUSTRATOR = b"""<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
\t x="0px" y="0px" viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
<style type="text/css">
\t.st0{fill:#123456;}
\t.st1{clip-path:url(#SVGID_2_);fill:none;stroke:#FF0000;stroke-width:4;stroke-miterlimit:10;}
\t.st2{font-family:'ArialMT';}
</style>
<g>
\t<defs><rect id="SVGID_1_" width="50" height="50"/></defs>
\t<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
\t<path class="st0" d="M10,10h30v20z"/><circle class="st1" cx="50" cy="25" r="20"/>
</g>
</svg>
"""
FIGMA = b"""<svg width="120" height="60" viewBox="0 0 120 60" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1:2)">
<rect width="120" height="60" rx="8" fill="url(#paint0_radial_1:2)" fill-opacity="0.8"/>
<path fill-rule="evenodd" clip-rule="evenodd" d="M20 10H60V50H20V10ZM30 20V40H50V20H30Z" fill="#1E1E1E"/>
<g opacity="0.5" style="mix-blend-mode:multiply"><ellipse cx="80" cy="30" rx="20" ry="12" fill="#F24E1E"/></g>
</g>
<defs>
<radialGradient id="paint0_radial_1:2" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse"
 gradientTransform="translate(60 30) rotate(90) scale(30 60)">
<stop stop-color="white"/><stop offset="1" stop-color="#A259FF" stop-opacity="0.2"/></radialGradient>
<clipPath id="clip0_1:2"><rect width="120" height="60" rx="4" fill="white"/></clipPath>
</defs>
</svg>
"""
MATPLOTLIB = b"""<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="144pt" height="72pt" viewBox="0 0 144 72"
 xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <dc:date>2026-11-28T06:20:50</dc:date></rdf:RDF></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
 <g id="figure_1"><g id="patch_1"><path d="M 0 72 L 144 72 L 144 0 L 0 0 z " style="fill: #ffffff"/></g>
  <defs><path id="m1" d="M 0 0 L 0 3.5 " style="stroke: #000000; stroke-width: 0.8"/>
   <path id="DejaVuSans-30" d="M 20 66 Q 10 66 10 36 Q 10 7 20 7 z" transform="scale(0.3)"/></defs>
  <use xlink:href="#m1" x="30" y="50" style="stroke: #000000; stroke-width: 0.8"/>
  <g style="fill: #262626" transform="translate(60 20)"><use xlink:href="#DejaVuSans-30"/>
   <use xlink:href="#DejaVuSans-30" transform="translate(20 0)"/></g>
  <path d="M 20 60 L 60 30 L 120 40 " clip-path="url(#p1)"
   style="fill: none; stroke-dasharray: 5.55,2.4; stroke-dashoffset: 0; stroke: #1f77b4; stroke-width: 1.5"/>
 </g>
 <defs><clipPath id="p1"><rect x="10" y="5" width="100" height="60"/></clipPath></defs>
</svg>
"""
HONEST = {"inkscape": INKSCAPE, "illustrator": ILLUSTRATOR, "figma": FIGMA, "matplotlib": MATPLOTLIB}
