module soracom-emulator/test/clients/go-sdk

go 1.22

require github.com/soracom/soracom-sdk-go v0.1.0
