/*
 * The parts of Leaflet 1.9 that the maps use. next.config.js puts this in the place of the package "leaflet", which comes as
 * one file that no bundler can take apart: a quarter less to load (docs/decisions/041-slim-leaflet.md).
 */

import { Attribution } from 'leaflet/src/control/Control.Attribution.js';
import { Control } from 'leaflet/src/control/Control.js';
import { Zoom } from 'leaflet/src/control/Control.Zoom.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { layerGroup } from 'leaflet/src/layer/LayerGroup.js';
import { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
import { marker } from 'leaflet/src/layer/marker/Marker.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { polygon } from 'leaflet/src/layer/vector/Polygon.js';
import { svg } from 'leaflet/src/layer/vector/SVG.js';
import { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js';
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

Object.assign(LeafletMap, { DoubleClickZoom, Drag, Keyboard, ScrollWheelZoom, TouchZoom });
Object.assign(Control, { Attribution, Zoom });

// Leaflet's own version of this asks whether to draw on a canvas, and so brings the whole canvas renderer along.
LeafletMap.include({
  getRenderer() {
    this._renderer ??= svg();
    if (!this.hasLayer(this._renderer)) this.addLayer(this._renderer);
    return this._renderer;
  },
});

export { Control, DomUtil, divIcon, LeafletMap as Map, latLngBounds, layerGroup, marker, polygon, TileLayer };
