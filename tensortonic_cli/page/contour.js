// Bands of a field: for each level the region above it, and the line around that.

const EDGE = -1; // of the field: half a cell belongs to it

/** Return the region where the field is at least `level` (-Infinity: where there is a number). */
export function regionAbove(z, xs, ys, level) {
  const [shapes, lines] = [[], []];
  for (let i = 0; i + 1 < z.length; i++) {
    let from = -1;
    for (let j = 0; j + 1 <= z[i].length; j++) {
      const above = j + 1 < z[i].length ? cornersAbove(z, i, j, level) : 0;
      if (above === 4 && from < 0) from = j;
      if (above !== 4 && from >= 0) {
        shapes.push([
          [xs[from], ys[i]],
          [xs[j], ys[i]],
          [xs[j], ys[i + 1]],
          [xs[from], ys[i + 1]],
        ]);
        from = -1;
      }
      if (above > 0 && above < 4) cut(z, xs, ys, i, j, level, shapes, lines);
      if (above === EDGE) cutTriangle(knownCorners(z, xs, ys, i, j), level, shapes, lines);
    }
  }
  return { shapes, lines };
}

/** Return how many corners of a cell reach the level; EDGE if one of them is no number. */
function cornersAbove(z, i, j, level) {
  const corners = [z[i][j], z[i][j + 1], z[i + 1][j + 1], z[i + 1][j]];
  const known = corners.filter((value) => value !== null);
  if (known.length < 4) return known.length === 3 ? EDGE : 0;
  return corners.filter((value) => value >= level).length;
}

/** Return the corners of a cell that have a number, as [x, y, z]. */
function knownCorners(z, xs, ys, i, j) {
  const corners = [
    [xs[j], ys[i], z[i][j]],
    [xs[j + 1], ys[i], z[i][j + 1]],
    [xs[j + 1], ys[i + 1], z[i + 1][j + 1]],
    [xs[j], ys[i + 1], z[i + 1][j]],
  ];
  return corners.filter((corner) => corner[2] !== null);
}

/** Cut one cell, as four triangles around its middle. */
function cut(z, xs, ys, i, j, level, shapes, lines) {
  const corners = knownCorners(z, xs, ys, i, j);
  const middle = [0, 1, 2].map((k) => corners.reduce((sum, corner) => sum + corner[k], 0) / 4);
  for (let k = 0; k < 4; k++)
    cutTriangle([corners[k], corners[(k + 1) % 4], middle], level, shapes, lines);
}

function cutTriangle(triangle, level, shapes, lines) {
  const [kept, border] = [[], []];
  triangle.forEach((a, k) => {
    const b = triangle[(k + 1) % 3];
    if (a[2] >= level) kept.push([a[0], a[1]]);
    if (a[2] >= level !== b[2] >= level) {
      const share = (level - a[2]) / (b[2] - a[2]);
      const point = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      kept.push(point);
      border.push(point);
    }
  });
  if (kept.length > 2) shapes.push(kept);
  if (border.length === 2) lines.push(border);
}
