'use client';

import { useEffect, useState } from 'react';

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** White border that scanners need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one svg path; the library is only loaded here. Nothing is drawn when it cannot be loaded. */
export function ProofQr({ text, label }: { readonly text: string; readonly label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let left = false;
    draw(text).then(
      (made) => {
        if (!left) setDrawing(made);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [text]);
  if (!drawing) return <div className="wc-qr" />;
  const side = drawing.size + 2 * QUIET;
  return (
    <svg
      className="wc-qr"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={drawing.path} fill="#000" />
    </svg>
  );
}

async function draw(text: string): Promise<Drawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  let path = '';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  }
  return { size: modules.size, path };
}
