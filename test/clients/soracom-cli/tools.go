//go:build tools

// Package cli pins the official CLI for the client tests: go.mod names the version, install.mjs builds it.
package cli

import _ "github.com/soracom/soracom-cli/soracom"
