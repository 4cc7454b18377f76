module soracom-emulator/test/clients/cli

go 1.21

require github.com/soracom/soracom-cli v0.7.0

require (
	github.com/bearmini/go-acl v0.0.0-20170614023114-a423b25ba3ef // indirect
	github.com/dvsekhvalnov/jose2go v0.0.0-20200901110807-248326c1351b // indirect
	github.com/inconshreveable/mousetrap v1.0.0 // indirect
	github.com/jessevdk/go-assets v0.0.0-20160921144138-4f4301a06e15 // indirect
	github.com/kennygrant/sanitize v1.2.4 // indirect
	github.com/mitchellh/go-homedir v1.1.0 // indirect
	github.com/pkg/errors v0.9.1 // indirect
	github.com/spf13/cobra v1.0.0 // indirect
	github.com/spf13/pflag v1.0.5 // indirect
	golang.org/x/crypto v0.0.0-20200820211705-5c72a883971a // indirect
	golang.org/x/net v0.0.0-20201021035429-f5854403a974 // indirect
	golang.org/x/sys v0.0.0-20210301091718-77cc2087c03b // indirect
	gopkg.in/yaml.v2 v2.3.0 // indirect
)
