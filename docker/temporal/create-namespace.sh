#!/bin/sh
# The namespace, once. Its search attributes are registered by the api and the worker when they connect. Closed runs are kept
# for $RETENTION: what must be kept longer is in the journal.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
