// What a browser needs to blind, to check a proof and to unblind: RFC 9497, ristretto255-SHA512.
import { ristretto255_oprf } from "@noble/curves/ed25519.js";

globalThis.handvatPoprf = ristretto255_oprf.poprf;
